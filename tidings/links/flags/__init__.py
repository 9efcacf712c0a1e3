"""The referee: what a careful reader should know about a row, each rule a function with a message that carries the numbers."""
