"""A list of what people wrote: wrapped, drawn by hand, loaded page by page, worked by mouse and keyboard."""
