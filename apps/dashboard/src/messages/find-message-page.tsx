import type { VNode } from 'preact';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { FindMessage } from './find-message.js';

export const FindMessagePage = (): VNode => (
  <>
    <Title>{wording.value.texts.message.look}</Title>
    <FindMessage />
  </>
);
