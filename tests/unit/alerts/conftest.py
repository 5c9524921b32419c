import sys
from pathlib import Path

# Makers of events and subscriptions, shared with the tests of delivery.
sys.path.insert(0, str(Path(__file__).parent))
