"""Writes, builds, exports, bundles, serves: the only floor with hands."""
