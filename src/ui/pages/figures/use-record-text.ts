/** The file of a metric as it is published now. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { readRecordFile, type MetricEntry, type RecordFile } from '../../../api/index.ts'

export const useRecordText = (entry: MetricEntry | undefined): UseQueryResult<RecordFile> =>
  useQuery({
    queryKey: ['record-file', entry?.href],
    queryFn: async ({ signal }) => readRecordFile(entry?.href ?? '', signal),
    enabled: entry !== undefined,
    staleTime: 60_000,
    retry: 1,
  })
