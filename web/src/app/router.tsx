import { ProblemError } from '@leeway/api/client';
import { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { ask } from '../server/questions.ts';
import * as address from './address.ts';
import { ErrorPage, FramelessErrorPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Skeleton } from './skeleton.tsx';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failed, error) => failed < 1 && !(error instanceof ProblemError),
      refetchOnWindowFocus: false,
      throwOnError: true,
    },
  },
});

const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  validateSearch: address.rootSearch,
  search: { middlewares: [retainSearchParams(['lang'])] },
  component: Frame,
  errorComponent: FramelessErrorPage,
  notFoundComponent: () => <NotFoundPage />,
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: address.startSearch,
  loader: ({ context }) => context.queries.ensureQueryData(ask.status()),
  component: lazyRouteComponent(() => import('../pages/start/start-page.tsx'), 'StartPage'),
});

const districtRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/d/$district',
  validateSearch: address.districtSearch,
  search: { middlewares: [retainSearchParams(['year'])] },
  loader: ({ context, params }) => context.queries.ensureQueryData(ask.district(params.district)),
});

const glanceRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/',
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ context, params, deps }) => context.queries.ensureQueryData(ask.glance(params.district, deps.year)),
  component: lazyRouteComponent(() => import('../pages/glance/glance-page.tsx'), 'GlancePage'),
});

const areasRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/areas',
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ context, params, deps }) => context.queries.ensureQueryData(ask.glance(params.district, deps.year)),
  component: lazyRouteComponent(() => import('../pages/areas/areas-page.tsx'), 'AreasPage'),
});

const areaRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/areas/$area',
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ context, params, deps }) => {
    // Not waited for: the page stands before its score is found.
    void context.queries.prefetchQuery(ask.score(params.district, params.area, deps.year));
    return context.queries.ensureQueryData(ask.area(params.district, params.area, deps.year));
  },
  component: lazyRouteComponent(() => import('../pages/areas/area-page.tsx'), 'AreaPage'),
});

const opportunitiesRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/opportunities',
  validateSearch: address.opportunitiesSearch,
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ context, params, deps }) => context.queries.ensureQueryData(ask.opportunities(params.district, deps.year)),
  component: lazyRouteComponent(() => import('../pages/opportunities/opportunities-page.tsx'), 'OpportunitiesPage'),
});

const opportunityRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/opportunities/$opportunity',
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ context, params, deps }) =>
    context.queries.ensureQueryData(ask.opportunity(params.district, params.opportunity, deps.year)),
  component: lazyRouteComponent(() => import('../pages/opportunities/opportunity-page.tsx'), 'OpportunityPage'),
});

const peersRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/peers',
  validateSearch: address.peersSearch,
  component: lazyRouteComponent(() => import('../pages/peers/peers-page.tsx'), 'PeersPage'),
});

const whyRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/why/$figure',
  loaderDeps: ({ search }) => ({ year: search.year }),
  loader: ({ context, params, deps }) =>
    context.queries.ensureQueryData(ask.why(params.district, params.figure, deps.year)),
  component: lazyRouteComponent(() => import('../pages/why/why-page.tsx'), 'WhyPage'),
});

const modelRoute = createRoute({
  getParentRoute: () => districtRoute,
  path: '/model',
  loader: ({ context, params }) => context.queries.ensureQueryData(ask.operatingModel(params.district)),
  component: lazyRouteComponent(() => import('../pages/model/model-page.tsx'), 'ModelPage'),
});

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  loader: ({ context }) => context.queries.ensureQueryData(ask.batches()),
  component: lazyRouteComponent(() => import('../pages/data/data-page.tsx'), 'DataPage'),
});

const mappingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data/map',
  component: lazyRouteComponent(() => import('../pages/mapping/mapping-page.tsx'), 'MappingPage'),
});

const howWeKnowRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/how-we-know',
  loader: ({ context }) => context.queries.ensureQueryData(ask.howWeKnow()),
  component: lazyRouteComponent(() => import('../pages/how-we-know/how-we-know-page.tsx'), 'HowWeKnowPage'),
});

const batchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data/$batch',
  component: lazyRouteComponent(() => import('../pages/data/batch-page.tsx'), 'BatchPage'),
});

const rowRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data/$batch/rows/$line',
  validateSearch: address.rowSearch,
  loaderDeps: ({ search }) => ({ unit: search.unit }),
  loader: ({ context, params, deps }) =>
    context.queries.ensureQueryData(ask.row(params.batch, Number(params.line), deps.unit)),
  component: lazyRouteComponent(() => import('../pages/why/row-page.tsx'), 'RowPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: address.compareSearch,
  component: lazyRouteComponent(() => import('../pages/compare/compare-page.tsx'), 'ComparePage'),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  districtRoute.addChildren([
    glanceRoute,
    areasRoute,
    areaRoute,
    opportunitiesRoute,
    opportunityRoute,
    peersRoute,
    whyRoute,
    modelRoute,
  ]),
  dataRoute,
  howWeKnowRoute,
  mappingRoute,
  batchRoute,
  rowRoute,
  compareRoute,
]);

export const router = createRouter({
  routeTree,
  context: { queries: queryClient },
  parseSearch: address.readSearch,
  stringifySearch: address.writeSearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: () => <NotFoundPage />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
