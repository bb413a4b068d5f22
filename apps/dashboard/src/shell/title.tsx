import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';

/** The one heading of a page, which the tab is named after. */
export function Title({ children, class: name }: { readonly children: string; readonly class?: string }): VNode {
  useEffect(() => {
    document.title = `${children} · Tietovirta`;
  }, [children]);
  return <h1 class={name}>{children}</h1>;
}
