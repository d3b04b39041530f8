"""What the articles say, read here anew: nothing of the generator's reading is used, or believed."""
