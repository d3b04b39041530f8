"""Who is named by a proper name: persons, states, governments, organisations, places, each under all its names."""
