import { createSides } from '../operations/create-sides.ts'
import { createPainter } from './painter.ts'
import { runDemo } from './run-demo.ts'
import { writeReport } from './write-report.ts'

/* Shows every call of every side in a table: with colours in a terminal, as plain text in a pipe. */
const hasColors = process.stdout.isTTY && !process.env['NO_COLOR']
process.stdout.write(writeReport(await runDemo(createSides()), createPainter(hasColors)))
