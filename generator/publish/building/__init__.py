"""From docs/ to a site: MkDocs and the theme, with what the build puts into and beside each page."""
