"""Views as lines of text, one module a noun; `render.drawing` finds it by the view's own module."""
