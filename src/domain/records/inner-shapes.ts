import type { RecordShape } from './record-shape.ts'

/** What is to fall due for a row. */
export const dueWork: RecordShape = {
  table: 'due_work',
  columns: {
    id: 'own',
    kind: 'text',
    subject_id: 'parent',
    due_at: 'time',
    attempt: 'number',
    changed_by: 'own',
  },
  order: ['due_at'],
  lists: {},
}

const mentions: RecordShape = {
  table: 'mentions',
  columns: {
    id: 'own',
    note_id: 'parent',
    agent_id: 'key:agents',
    by: 'text',
    at: 'time',
    seen_at: 'time?',
    changed_by: 'own',
  },
  order: ['at'],
  lists: {},
}

/** A note stands under its contact, else its case, else its customer; what it named when it was written stays. */
export function notesOf(parent: 'interaction_id' | 'case_id' | 'customer_id'): RecordShape {
  return {
    table: 'notes',
    columns: {
      id: 'own',
      interaction_id: parent === 'interaction_id' ? 'parent' : 'interaction?',
      customer_id: parent === 'customer_id' ? 'parent' : 'customer?',
      case_id: parent === 'case_id' ? 'parent' : 'case?',
      author: 'text',
      text: 'text',
      at: 'time',
      changed_by: 'own',
    },
    order: ['at'],
    lists: { mentions },
  }
}
