//! What readers and their browsers get from a served folder, over real connections.

mod addresses;
mod files;
mod running;
mod served;
