import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { wording } from '../texts/texts.js';
import { Title } from './title.js';

export function NoPage(): VNode {
  const { shell } = wording.value.texts;
  const { path } = useLocation();
  return (
    <>
      <Title>{shell.noPage}</Title>
      <p>{shell.noPageWhy(path)}</p>
      <p>
        <a href="/">{shell.toYear}</a>
      </p>
    </>
  );
}
