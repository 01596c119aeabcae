'use strict';

// Says that a script runs here, so that the richer page follows on the code.
document.getElementById('script').value = 'true';
