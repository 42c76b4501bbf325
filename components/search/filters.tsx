import { FILTERS, type FilterName, type SearchRequest } from '@/lib/search/search-address'
import type { Results } from './engine'
import type { SearchWords } from './search-words'

/** Maximum number of values in a menu, because a list of all authors could be very long. */
const MOST = 60

/** The name of each value of a filter, in order; values without a name are left out. Years have none. */
export type ValueNames = Readonly<Partial<Record<FilterName, Readonly<Record<string, string>>>>>

type Props = {
  request: SearchRequest
  results: Results | undefined
  names: ValueNames
  language: string
  words: SearchWords
  onChange(request: SearchRequest): void
}

/** A menu for each filter, with the number of stories for each of its values. */
export function Filters({ request, results, names, language, words, onChange }: Props) {
  const number = new Intl.NumberFormat(language)
  return FILTERS.map((filter) => {
    const chosen = request.filters[filter]
    return (
      <div key={filter}>
        <label htmlFor={filter}>{words[filter]}</label>
        <select
          id={filter}
          name={filter}
          value={chosen ?? ''}
          onChange={({ target: { value } }) => {
            const { [filter]: _, ...others } = request.filters
            onChange({ ...request, filters: value === '' ? others : { ...others, [filter]: value } })
          }}
        >
          <option value="">{words.any}</option>
          {valuesOf(filter, chosen, results, names).map(({ value, name, count }) => (
            <option key={value} value={value}>
              {count === undefined ? name : `${name} (${number.format(count)})`}
            </option>
          ))}
        </select>
      </div>
    )
  })
}

type Value = { value: string; name: string; count?: number }

/**
 * Values with results, most results first; years newest first. The menu of a filter that is set lists all values without
 * numbers, because the numbers are those of the chosen value.
 */
function valuesOf(
  filter: FilterName,
  chosen: string | undefined,
  results: Results | undefined,
  names: ValueNames,
): Value[] {
  const nameOf = (value: string) => (filter === 'year' ? value : (names[filter]?.[value] ?? value))
  const counts = (chosen === undefined ? results?.counts : results?.allCounts)?.[filter] ?? {}
  const found = Object.entries(counts)
    .filter(([value, count]) => count > 0 || value === chosen)
    .sort(([a, x], [b, y]) => (filter === 'year' ? Number(b) - Number(a) : y - x))
    .slice(0, MOST)
    .map(([value, count]) => ({ value, name: nameOf(value), ...(chosen === undefined && { count }) }))
  return chosen === undefined || found.some(({ value }) => value === chosen)
    ? found
    : [{ value: chosen, name: nameOf(chosen) }, ...found]
}
