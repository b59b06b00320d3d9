"""Makes the modules of scripts/ importable by tests: `import programs` first, then their names."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

sys.path.append(str(ROOT / "scripts"))
