const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in XML and HTML; what XML does not allow is left out. */
export const escaped = (text: string): string =>
  text.replaceAll(/[^\u0020-\uffff\n\t]/g, '').replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? '');
