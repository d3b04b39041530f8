"""Gets what the admin page's test needs, where npm is; never stops the other tests."""

import shutil
import subprocess
import sys

from generator.errors import BriefingError
from tests.site.decap import MISSING, install, is_here

if not is_here() and shutil.which("npm"):
    try:
        install()
    except (BriefingError, subprocess.SubprocessError, OSError) as error:
        print(error, file=sys.stderr)
if not is_here():
    print(MISSING, file=sys.stderr)
