"""Quotations to Clusters, and wordings to Comparisons."""
