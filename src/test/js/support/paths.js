/* Lets Node find modules where a browser would: by their path on the server. */

import { register } from 'node:module';

register('./resolver.js', import.meta.url);
