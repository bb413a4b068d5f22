import type { VNode } from 'preact';
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { Keyboard } from '../keyboard/keyboard.js';
import { liveView } from '../live/page-live.js';
import { wording } from '../texts/texts.js';
import { YearPage } from '../year/year-page.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { NoPage } from './no-page.js';

// The first view is in the first file; whoever opens another page waits for it once.
const NowPage = lazy(async () => (await import('../now/now-page.js')).NowPage);
const RunsPage = lazy(async () => (await import('../runs/runs-page.js')).RunsPage);
const RunPage = lazy(async () => (await import('../runs/run-page.js')).RunPage);
const NewRunPage = lazy(async () => (await import('../runs/new-run-page.js')).NewRunPage);
const ComparePage = lazy(async () => (await import('../runs/compare-page.js')).ComparePage);
const LoadsPage = lazy(async () => (await import('../loads/loads-page.js')).LoadsPage);
const LoadPage = lazy(async () => (await import('../loads/load-page.js')).LoadPage);
const MessagePage = lazy(async () => (await import('../messages/message-page.js')).MessagePage);
const FindMessagePage = lazy(async () => (await import('../messages/find-message-page.js')).FindMessagePage);
const RowPage = lazy(async () => (await import('../rows/row-page.js')).RowPage);
const LettersPage = lazy(async () => (await import('../letters/letters-page.js')).LettersPage);
const SignIn = lazy(async () => (await import('./sign-in.js')).SignIn);
const AuditPage = lazy(async () => (await import('../letters/audit-page.js')).AuditPage);

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
        {isSignedOut() ? <SignedOut /> : <Pages />}
      </main>
      <Footer />
      <Keyboard />
    </>
  );
}

const Pages = (): VNode => (
  <Router>
    <Route path="/" component={YearPage} />
    <Route path="/now" component={NowPage} />
    <Route path="/runs" component={RunsPage} />
    <Route path="/runs/new" component={NewRunPage} />
    <Route path="/runs/:run" component={RunPage} />
    <Route path="/compare/:first/:second" component={ComparePage} />
    <Route path="/loads" component={LoadsPage} />
    <Route path="/loads/:load" component={LoadPage} />
    <Route path="/messages" component={FindMessagePage} />
    <Route path="/messages/:plan/:type/:ordinal" component={MessagePage} />
    <Route path="/rows/:row" component={RowPage} />
    <Route path="/dead-letters" component={LettersPage} />
    <Route path="/audit" component={AuditPage} />
    <Route default component={NoPage} />
  </Router>
);

const SignedOut = (): VNode => (
  <ErrorBoundary>
    <SignIn />
  </ErrorBoundary>
);

const isSignedOut = (): boolean => {
  const { connection } = liveView.value;
  return connection.kind === 'refused' && connection.status === 401;
};
