"""Registry and resolution; claims, origins, differences, events, relations, policy moves, risks."""
