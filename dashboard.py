"""The dashboard: `streamlit run dashboard.py`. Page configuration and navigation, nothing else."""

from tidings.show import frame

frame.run()
