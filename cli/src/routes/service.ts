import type { Service } from '@leeway/areas';
import type { Call } from '../command.ts';
import { UsageError } from '../exit-codes.ts';
import { optional } from '../tables/call-options.ts';

const [ZONE, FIRST, LAST] = ['America/Chicago', '20260801', '20270630'];

/** A date of the calendar as GTFS writes it. Throws UsageError. */
function dateOf(option: string, words: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(words) ?? [];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    throw new UsageError(`--${option} takes dates such as 20260801, but got ${words}.`);
  return words;
}

function zoneOf(words: string): string {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: words });
    return words;
  } catch {
    throw new UsageError(`--time-zone takes names such as America/Chicago, but got ${words}.`);
  }
}

function pageOf(words: string): string {
  if (/^https?:\/\/[^\s/]+\.[^\s/]+/.test(words)) return words;
  throw new UsageError(`--agency-url takes a full address such as https://www.your-district.org, but got ${words}.`);
}

/** Who runs the service and when. A feed must name its agency and page, and nobody can guess them: throws UsageError without. */
export function serviceOf({ options, language }: Pick<Call, 'options' | 'language'>, withHomes: boolean): Service {
  const [name, page] = [optional(options, 'agency'), optional(options, 'agency-url')];
  if (!name || !page)
    throw new UsageError(
      "GTFS names who runs the service. Give --agency 'Your District' --agency-url https://www.your-district.org.",
    );
  const start = dateOf('from', optional(options, 'from') ?? FIRST);
  const end = dateOf('until', optional(options, 'until') ?? LAST);
  if (end < start) throw new UsageError(`--until must not come before --from, but ${end} does before ${start}.`);
  const off = (optional(options, 'days-off') ?? '').split(',').map((one) => one.trim());
  return {
    ...{ agencyName: name, agencyUrl: pageOf(page), timeZone: zoneOf(optional(options, 'time-zone') ?? ZONE) },
    ...{ startDate: start, endDate: end, language, withHomes },
    daysOff: off.filter((one) => one !== '').map((one) => dateOf('days-off', one)),
  };
}

/** What a reader of the feed must know: when it runs, and what was taken for granted. */
export function serviceWords({ options, language }: Pick<Call, 'options' | 'language'>, service: Service): string {
  const { startDate, endDate, daysOff, timeZone } = service;
  const isAssumed = ['from', 'until', 'time-zone'].some((name) => options[name] === undefined);
  const off = daysOff.length;
  return language === 'en'
    ? `Service: Monday to Friday from ${startDate} to ${endDate}, ${off === 0 ? 'holidays not taken out (--days-off)' : `${off} ${off === 1 ? 'day' : 'days'} off`}, ${timeZone}.${isAssumed ? ' Dates and zone that were not given are assumed: --from, --until, --time-zone.' : ''}`
    : `Servicio: de lunes a viernes, del ${startDate} al ${endDate}, ${off === 0 ? 'sin quitar festivos (--days-off)' : `${off} ${off === 1 ? 'día' : 'días'} sin clase`}, ${timeZone}.${isAssumed ? ' Las fechas y la zona no dadas son supuestas: --from, --until, --time-zone.' : ''}`;
}
