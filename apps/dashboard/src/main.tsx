/** Starts the page: what the reader chose first, then the stream, then everything that is seen. */
import { render } from 'preact';
import { beginAsking } from './api/who-asks.js';
import { beginLive } from './live/page-live.js';
import { App } from './shell/app.js';
import { readPreferences } from './shell/preferences.js';

await readPreferences();
beginLive();
beginAsking();
const place = document.querySelector('#page');
if (place !== null) render(<App />, place);
