"""What editors did to the generated part of a page, read from the page itself, and kept by the next run."""
