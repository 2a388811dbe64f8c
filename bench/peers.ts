import { create, insertMultiple, search as searchOrama } from '@orama/orama'
import Database from 'better-sqlite3'
import MiniSearch from 'minisearch'
import type { Answer } from '../src/rules/answers/answer.ts'
import { createAsk } from '../src/rules/ask.ts'
import type { Protocol } from '../src/rules/schema.ts'

/** Answers a question with the ids of answers, best first; none when it has nothing, or holds that nothing fits. */
export interface Searcher {
  readonly name: string
  readonly find: (question: string, language: 'nl' | 'en') => Promise<readonly string[]> | readonly string[]
}

/** Ours as people meet it, and what it ranks when it is not made to be sure, as the peers do. */
export function ours(answers: readonly Answer[], protocol: Protocol): readonly Searcher[] {
  const ask = createAsk(answers, protocol)
  const ranked = (question: string, language: 'nl' | 'en') => ask(question, { language })
  const idsOf = ({ results }: ReturnType<typeof ask>) => results.map(({ answer }) => answer.id)
  return [
    {
      name: 'ours',
      find: (question, language) => {
        const result = ranked(question, language)
        return result.answered ? idsOf(result) : []
      },
    },
    { name: 'ours, ranking only', find: (question, language) => idsOf(ranked(question, language)) },
  ]
}

/** Well-kept search libraries as they come, over the same answers and the same forms of their questions. */
export const peers = async (answers: readonly Answer[]): Promise<readonly Searcher[]> => {
  const documents = answers.map(documentOf)
  return [miniSearch(documents), fts5(documents), await orama(documents)]
}

interface Document {
  readonly id: string
  readonly title: string
  readonly questions: string
  readonly text: string
}

const documentOf = ({ id, title, questions, answer }: Answer): Document => ({
  id,
  title: `${title.nl} ${title.en}`,
  questions: [...questions.nl, ...questions.en].join(' '),
  text: `${answer.nl} ${answer.en}`,
})

function miniSearch(documents: readonly Document[]): Searcher {
  const index = new MiniSearch<Document>({
    fields: ['title', 'questions', 'text'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  })
  index.addAll(documents)
  return { name: 'MiniSearch', find: (question) => index.search(question).map(({ id }) => String(id)) }
}

function fts5(documents: readonly Document[]): Searcher {
  const db = new Database(':memory:')
  db.exec(
    "create virtual table answers using fts5(id unindexed, title, questions, text, tokenize = 'porter unicode61')",
  )
  const insert = db.prepare('insert into answers values (@id, @title, @questions, @text)')
  for (const document of documents) insert.run(document)
  const find = db.prepare<[string], { id: string }>(
    'select id from answers where answers match ? order by rank limit 5',
  )
  return {
    name: 'FTS5',
    find: (question) => {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      return words.length === 0 ? [] : find.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => id)
    },
  }
}

async function orama(documents: readonly Document[]): Promise<Searcher> {
  const db = create({
    schema: { id: 'string', title: 'string', questions: 'string', text: 'string' },
    language: 'dutch',
  })
  await insertMultiple(db, [...documents])
  return {
    name: 'Orama',
    find: async (question) => {
      const { hits } = await searchOrama(db, { term: question, tolerance: 1, threshold: 1, limit: 5 })
      return hits.map((hit) => hit.document.id)
    },
  }
}
