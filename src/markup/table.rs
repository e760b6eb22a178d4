//! Tables.

use super::builder::Builder;
use super::element::Element;
use super::writer::{Place, Writer};
use crate::content::{Block, Cell, Flow, Row, Table};

/// Rows or columns that one cell can cover.
const SPAN: u32 = 100;

impl Builder<'_> {
    pub(super) fn table(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        if place.in_table {
            let (mut pieces, lifted) = self.pieces(element, place);
            writer.line.append(&mut pieces);
            self.finish(writer);
            return lifted.into_iter().for_each(|block| self.emit(writer, block));
        }
        if let Some(cell) = only_cell(element) {
            // A table of one cell tabulates nothing, it lays out.
            return self.division(cell, place, writer);
        }
        let place = Place { in_table: true, ..place.clone() };
        let mut table = Table::default();
        for inner in element.elements() {
            match inner.name.as_str() {
                "caption" => table.caption = self.inlines(inner, &place),
                "thead" => self.rows(inner, &place, &mut table.head),
                "tfoot" => self.rows(inner, &place, &mut table.foot),
                _ => self.rows(inner, &place, &mut table.body),
            }
        }
        if !(table.head.is_empty() && table.body.is_empty() && table.foot.is_empty()) {
            self.emit(writer, Block::Table(table));
        }
    }

    fn rows(&mut self, section: &Element, place: &Place, rows: &mut Vec<Row>) {
        for row in section.elements() {
            let cells = row.elements().filter(|cell| matches!(cell.name.as_str(), "td" | "th"));
            let cells: Row = cells.map(|cell| self.cell(cell, place)).collect();
            if !cells.is_empty() {
                rows.push(cells);
            }
        }
    }

    fn cell(&mut self, cell: &Element, place: &Place) -> Cell {
        let Flow { text, blocks } = self.flow(cell, place);
        let (columns, rows) = (span(cell, "colspan"), span(cell, "rowspan"));
        Cell { header: cell.name == "th", columns, rows, text, blocks }
    }
}

fn span(cell: &Element, name: &str) -> u16 {
    cell.number(name).unwrap_or(1).clamp(1, SPAN) as u16
}

fn only_cell(table: &Element) -> Option<&Element> {
    let mut sections = table.elements();
    let mut rows = sections.next().filter(|section| section.name == "tbody")?.elements();
    let mut cells = rows.next()?.elements();
    let cell = cells.next()?;
    (sections.next().is_none() && rows.next().is_none() && cells.next().is_none()).then_some(cell)
}
