/** The practice branch shipped in resources/samples, read at run time. */
import { z } from 'zod';
import type { SampleMembers, SampleYear } from '../../sample/sample-data';
import type { SampleLife } from '../../sample/sample-life-data';
import { request } from './define';

export const sampleRequests = {
  'sample.read': request<{ members: SampleMembers; year: SampleYear; life: SampleLife }>()(z.object({})),
} as const;
