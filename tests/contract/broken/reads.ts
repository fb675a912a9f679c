/** Services that keep the contract of reading but for one thing. */
import { fileText } from '../../fixtures/record.ts'
import { asked, html, isPut, pathOf, told, type Broken } from './change.ts'

export const BROKEN_READS: Broken = {
  'gives no ETag': [
    ['It comes with an ETag', 'It comes with an ETag', 'The record can be written'],
    (request, service) => told(service(request), { etag: undefined }),
  ],
  'sends the file again in place of 304': [
    ['Who has it already is answered 304', 'Who has it already is answered 304'],
    (request, service) => service(isPut(request) ? request : asked(request, { 'if-none-match': undefined })),
  ],
  'says 304 to everybody': [
    ['Who has another is sent it', 'Who has another is sent it'],
    async (request, service) =>
      !isPut(request) && request.headers.has('if-none-match') ? new Response(null, { status: 304 }) : service(request),
  ],
  'sends a page of the app for what is not there': [
    ['A metric that is not there is answered 404'],
    async (request, service) => {
      const answer = await service(request)
      return answer.status === 404 && !isPut(request) ? html() : answer
    },
  ],
  'has a sign-in page before it': [
    [
      'The programme can be read and fits',
      'The list of metrics can be read and fits',
      'A metric that is not there is answered 404',
    ],
    async () => html(),
  ],
  'lists a metric that it does not have': [
    ['The metric "tea" can be read and fits'],
    async (request, service) => {
      const body = fileText('api/v1/metrics.json').replace(/verify-users/g, 'tea')
      return pathOf(request).endsWith('metrics.json') ? told(service(request), {}, body) : service(request)
    },
  ],
  'answers with another metric than was asked for': [
    ['The metric "verify-users" can be read and fits'],
    (request, service) =>
      pathOf(request).endsWith('verify-users.json')
        ? told(service(request), {}, fileText('api/v1/metrics/academy-graduates.json'))
        : service(request),
  ],
  'has text where a number belongs': [
    ['The metric "verify-users" can be read and fits'],
    (request, service) =>
      pathOf(request).endsWith('verify-users.json')
        ? told(
            service(request),
            {},
            fileText('api/v1/metrics/verify-users.json').replace(/"value": \d+/, '"value": "x"'),
          )
        : service(request),
  ],
}
