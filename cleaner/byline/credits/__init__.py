"""What the words of a line say of who wrote, edited and sent the article: labels, openers, the forms of each script."""
