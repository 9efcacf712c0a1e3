"""Search in everything: the documents' text and every row that was read from it."""

from tidings.show import finding, frame

chosen = frame.open("Search everything")
finding.found(chosen)
