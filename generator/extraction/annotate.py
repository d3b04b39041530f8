"""Extraction is a pure function of one article: it knows no registry, no other article, no clock."""

from generator.extraction.attribution.find import find_attributions
from generator.extraction.dates.find import find_dates
from generator.extraction.matters.find import find_signals
from generator.extraction.modality.find import find_modalities
from generator.extraction.names.find import find_names
from generator.extraction.quantities.find import find_quantities
from generator.extraction.quotes.find import find_quotes
from generator.extraction.quotes.marks import stretches
from generator.extraction.things.find import find_things
from generator.model.annotation import Annotated
from generator.model.source import Source


def annotate(source: Source) -> Annotated:
    """All that is found in one article."""
    attributions, quoted = find_attributions(source), stretches(source)
    return Annotated(
        source=source,
        quantities=find_quantities(source),
        dates=find_dates(source, quoted),
        quotes=find_quotes(source, quoted),
        attributions=attributions,
        modalities=find_modalities(source, attributions),
        names=find_names(source),
        things=find_things(source),
        signals=find_signals(source),
    )
