"""References under "Publications": their lines, authors and facts."""
