"""An `Article` as text, Markdown, HTML, JSON or a report."""
