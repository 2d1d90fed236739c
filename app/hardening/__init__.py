"""What this process gives up from its start on: the network, core dumps, and being looked into by others."""
