"""From bytes to characters and lines: decoded, cleaned of what nobody sees, and each place known."""
