"""What each block of an article is: told by its marker, its words and its place; what is set aside has a reason."""
