import Database from 'better-sqlite3'
import { mkdtempSync } from 'node:fs'
const dir = mkdtempSync('/tmp/store-peer-')
const d = new Database(`${dir}/p.db`); d.pragma('journal_mode=wal'); d.pragma('synchronous=full')
d.exec('create table t (id integer primary key, a text)')
const one = d.prepare('insert into t (a) values (?)')
const n = 3000
let t = performance.now(); for (let i = 0; i < n; i++) one.run('x'.repeat(200)); console.log('one row/s', Math.round(n / ((performance.now() - t) / 1000)))
d.exec('create table u (k text primary key, a blob) strict')
const two = d.prepare('insert into u values (?,?)'); const b = Buffer.alloc(800)
const tx = d.transaction((i: number) => { for (let j = 0; j < 14; j++) two.run(`${i}/${j}/${Math.random()}`, b) })
t = performance.now(); for (let i = 0; i < n; i++) tx.immediate(i); console.log('bare 14 rows of 800 B /s', Math.round(n / ((performance.now() - t) / 1000)))
