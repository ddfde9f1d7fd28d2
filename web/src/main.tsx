import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import './look/look.css';
import { rememberedAppearance, wear } from './app/appearance.ts';
import { queryClient, router } from './app/router.tsx';

wear(rememberedAppearance());

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page".');
createRoot(page).render(
  <QueryClientProvider client={queryClient}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
