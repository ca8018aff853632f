"""What the build derives from the API's description."""
