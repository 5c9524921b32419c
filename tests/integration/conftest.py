import sys
from pathlib import Path

# The probe processors are shared with the unit tests of the runtime.
sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "runtime"))
# So are the makers of alerts, and the kit of the tests of delivery.
sys.path[:0] = [str(Path(__file__).parents[1] / "unit" / "alerts"), str(Path(__file__).parent)]
