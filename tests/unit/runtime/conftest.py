import sys
from pathlib import Path

# The probes are classes that a pool's processes import by name.
sys.path.insert(0, str(Path(__file__).parent))
