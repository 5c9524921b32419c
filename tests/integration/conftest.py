import sys
from pathlib import Path

# The makers of alerts are shared with the unit tests, the kit of the tests of delivery between them.
sys.path[:0] = [str(Path(__file__).parents[1] / "unit" / "alerts"), str(Path(__file__).parent)]
