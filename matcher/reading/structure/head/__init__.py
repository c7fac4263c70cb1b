"""The head of a document → whose it is, how somebody is reached, where they live, and when it was written."""
