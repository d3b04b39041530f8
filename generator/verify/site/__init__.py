"""The built site as it stands: its files, its pages as blocks and groups, its frame, its links."""
