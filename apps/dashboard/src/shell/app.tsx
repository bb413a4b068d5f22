import type { VNode } from 'preact';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { wording } from '../texts/texts.js';
import { YearPage } from '../year/year-page.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { NoPage } from './no-page.js';

export const App = (): VNode => (
  <LocationProvider>
    <Frame />
  </LocationProvider>
);

function Frame(): VNode {
  const { query, path } = useLocation();
  const isWall = query['wall'] === '1';
  useEffect(() => {
    document.documentElement.classList.toggle('wall', isWall);
  }, [isWall]);
  return (
    <>
      <a class="skip" href="#content">
        {wording.value.texts.shell.skip}
      </a>
      <Header path={path} />
      <main id="content" tabIndex={-1}>
        <Router>
          <Route path="/" component={YearPage} />
          <Route default component={NoPage} />
        </Router>
      </main>
      <Footer />
    </>
  );
}
