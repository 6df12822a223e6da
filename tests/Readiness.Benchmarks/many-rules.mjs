// Writes as many rules as asked into a folder: the shipped ones again and again, under ids of their own.
// usage: node tests/Readiness.Benchmarks/many-rules.mjs FOLDER [count=200]
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [folder, count = '200'] = process.argv.slice(2)
const shipped = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
  .flatMap((phase) => readdirSync(join('rules', phase.name)).map((file) => join('rules', phase.name, file)))
  .filter((file) => file.endsWith('.yaml'))
  .sort()

for (let i = 0; i < Number(count); i++) {
  const file = shipped[i % shipped.length]
  const phase = join(folder, file.split('/')[1])
  const id = `${basename(file, '.yaml')}-again-${i}`
  mkdirSync(phase, { recursive: true })
  writeFileSync(join(phase, `${id}.yaml`), readFileSync(file, 'utf8').replace(/^id: .*$/m, `id: ${id}`))
}
