"""Typed contexts, templates and links: from a briefing to Markdown, as values. Nothing here touches the disk."""
