import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';

export const Footer = (): VNode => (
  <footer class="bottom">
    <p>{wording.value.texts.shell.notice}</p>
  </footer>
);
