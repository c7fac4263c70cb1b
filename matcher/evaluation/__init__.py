"""How well a ranking agrees with people's grades: measures, intervals, baselines and tests. Pure; chance is handed in."""
