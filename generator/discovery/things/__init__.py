"""What is named by common nouns or designators: weapons, products, groups, forces, laws, plans and events."""
